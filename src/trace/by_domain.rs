//! Which entries of a directory have a domain that is the end of some name, found by halving: no entry has to be asked.

/// How many places the domains of a directory have in [`ByDomain::places`].
const PLACES: usize = 2048;

/// The domains of a directory.
pub(super) struct ByDomain {
    /// Sorted, each with the number of its entry.
    domains: &'static [(&'static str, u8)],
    /// A bit for the place of each: nearly no name that is asked for has one that is taken, so it need not be looked for.
    places: [u64; PLACES / u64::BITS as usize],
}

impl ByDomain {
    pub const fn new(domains: &'static [(&'static str, u8)]) -> Self {
        let mut places = [0; PLACES / u64::BITS as usize];
        let mut n = 0;
        while n < domains.len() {
            let place = place_of(domains[n].0.as_bytes());
            places[place / 64] |= 1 << (place % 64);
            n += 1;
        }
        Self { domains, places }
    }

    /// The entries that have this domain.
    fn entries_of(&self, domain: &str) -> impl Iterator<Item = u8> {
        let place = place_of(domain.as_bytes());
        let may_be = self.places[place / 64] >> (place % 64) & 1 == 1;
        let first = if may_be { self.domains.partition_point(|(known, _)| *known < domain) } else { self.domains.len() };
        self.domains[first..].iter().take_while(move |(known, _)| *known == domain).map(|(_, n)| *n)
    }
}

/// A place for a domain by its length and two of its letters.
#[inline]
const fn place_of(domain: &[u8]) -> usize {
    let length = domain.len();
    if length == 0 {
        return 0;
    }
    (length * 37 + domain[0] as usize * 101 + domain[length / 2] as usize * 11) % PLACES
}

/// Some entries of a directory: a bit for the number of each.
#[derive(Clone, Copy, Default)]
pub(super) struct Entries(u128);

impl Entries {
    /// The longest directory.
    pub const MOST: usize = u128::BITS as usize;

    /// Those with a domain that is one of these names, or that some of them stand under.
    pub fn of_names<'a>(index: &ByDomain, names: impl Iterator<Item = &'a str>) -> Self {
        Self(names.fold(0, |all, name| all | of_name(index, name)))
    }

    pub const NONE: Self = Self(0);

    /// These and the one of that number.
    pub const fn with(mut self, n: usize) -> Self {
        self.0 |= 1 << n;
        self
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// These and the others.
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Their numbers, in the order of the directory.
    pub fn numbers(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let n = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            (n < Self::MOST).then_some(n)
        })
    }
}

fn of_name(index: &ByDomain, name: &str) -> u128 {
    let lower;
    let name = if name.bytes().any(|b| b.is_ascii_uppercase()) {
        lower = name.to_ascii_lowercase();
        &lower
    } else {
        name
    };
    let mut entries = 0;
    // No domain of one label stands in a directory.
    let Some(last) = memchr::memrchr(b'.', name.as_bytes()) else { return 0 };
    let mut end = last;
    loop {
        let dot = memchr::memrchr(b'.', &name.as_bytes()[..end]);
        let domain = name.get(dot.map_or(0, |dot| dot + 1)..).unwrap_or_default();
        entries = index.entries_of(domain).fold(entries, |all, n| all | 1 << n);
        match dot {
            Some(dot) => end = dot,
            None => return entries,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entries_are_those_whose_domain_ends_the_name() {
        let index = &ByDomain::new(&[("a.example", 0), ("b.a.example", 1), ("b.a.example", 3), ("c.example", 127)]);
        let of = |names: &[&str]| Entries::of_names(index, names.iter().copied()).numbers().collect::<Vec<_>>();
        assert_eq!(of(&["x.B.a.example"]), [0, 1, 3]);
        assert_eq!(of(&["a.example", "c.example"]), [0, 127]);
        for name in ["", ".", "example", "xa.example", "a.example.", "..", "b.example"] {
            assert!(of(&[name]).is_empty(), "{name}");
        }
    }
}
