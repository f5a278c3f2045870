//! Which entries of a directory have a domain that is the end of some name, found by halving: no entry has to be asked.

/// The domains of a directory, sorted, each with the number of its entry.
pub(super) type ByDomain = [(&'static str, u8)];

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
        let first = index.partition_point(|(known, _)| *known < domain);
        for (_, n) in index[first..].iter().take_while(|(known, _)| *known == domain) {
            entries |= 1 << n;
        }
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
        let index: &ByDomain = &[("a.example", 0), ("b.a.example", 1), ("b.a.example", 3), ("c.example", 127)];
        let of = |names: &[&str]| Entries::of_names(index, names.iter().copied()).numbers().collect::<Vec<_>>();
        assert_eq!(of(&["x.B.a.example"]), [0, 1, 3]);
        assert_eq!(of(&["a.example", "c.example"]), [0, 127]);
        for name in ["", ".", "example", "xa.example", "a.example.", "..", "b.example"] {
            assert!(of(&[name]).is_empty(), "{name}");
        }
    }
}
