//! The names of header fields that this program knows one by one. A name is looked up once, when the field is read; whoever asks later whether it is
//! this or that name, or one of many, compares no letters.

mod table;

use table::NAMES;

/// One of the names of the table, or what kind of other name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FieldName(u8);

/// Some of the names of the table, and kinds of other names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FieldNames([u64; 4]);

/// How names begin that are known by that alone.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Beginning {
    /// Programs give such names to fields of their own.
    Private,
    Arc,
    Content,
    List,
}

impl Beginning {
    const fn letters(self) -> &'static [u8] {
        match self {
            Self::Private => b"x-",
            Self::Arc => b"arc-",
            Self::Content => b"content-",
            Self::List => b"list-",
        }
    }

    /// The names that begin so and are not in the table.
    const fn others(self) -> FieldName {
        match self {
            Self::Private => FieldName::PRIVATE,
            Self::Arc => FieldName::ARC,
            Self::Content => FieldName::CONTENT,
            Self::List => FieldName::LIST,
        }
    }
}

/// The longest name that is known by its beginning alone, but for those that begin with `x-`.
const LONGEST_BY_BEGINNING: usize = 40;
/// How many names are no names of the table: one for each kind of these.
const KINDS: usize = 5;

/// Names that windows show, and that no header field has.
const OF_WINDOWS: FieldNames = FieldNames::of(&["attachments", "sent"]);
/// All that are known as names of header fields.
const KNOWN: FieldNames = FieldNames([!0; 4]).without(FieldNames::of_one(FieldName::OTHER)).without(OF_WINDOWS);
/// Those that begin with `x-`.
const PRIVATE_NAMES: FieldNames = FieldNames::beginning(Beginning::Private);

/// How many places there are for the names: enough that few have to give way to another.
const PLACES: usize = 1024;
/// Where the number of each name stands: at the place that its letters say, or, if that is taken, at the next one that is free.
static NUMBERS: [u8; PLACES] = {
    let mut table = [0; PLACES];
    let mut n = 0;
    while n < NAMES.len() {
        let mut place = place_of(mixed(NAMES[n].as_bytes()));
        while table[place] != 0 {
            place = (place + 1) % PLACES;
        }
        table[place] = (KINDS + n) as u8;
        n += 1;
    }
    table
};

/// A number for a name that does not depend on case, made of its length and three of its letters.
#[inline]
const fn mixed(name: &[u8]) -> u32 {
    let length = name.len();
    if length < 2 {
        return 0;
    }
    // One bit tells capitals from small letters.
    let letters = [name[if length > 2 { 2 } else { 0 }], name[length / 2], name[length - 1], length as u8];
    (u32::from_le_bytes(letters) | 0x0020_2020).wrapping_mul(0x9e37_79b1)
}

/// At which of these places the number of a name stands, if that of another did not come first.
#[inline]
const fn place_of(mixed: u32) -> usize {
    (mixed >> (u32::BITS - PLACES.ilog2())) as usize
}

/// A number for a name that does not depend on case: different names seldom have the same one.
#[inline]
pub(crate) fn number_of(name: &[u8]) -> u8 {
    number(mixed(name))
}

const fn number(mixed: u32) -> u8 {
    let [.., number] = mixed.to_le_bytes();
    number
}

/// Whether a name is that of the table, whatever its case. Eight letters are compared together.
#[inline]
const fn is_same(known: &[u8], name: &[u8]) -> bool {
    if known.len() != name.len() {
        return false;
    }
    let (Some(last_known), Some(last)) = (known.last_chunk::<8>(), name.last_chunk::<8>()) else {
        return known.eq_ignore_ascii_case(name);
    };
    let (all_known, all) = (known.as_chunks::<8>().0, name.as_chunks::<8>().0);
    let mut n = 0;
    while n < all.len() {
        if !are_same(all_known[n], all[n]) {
            return false;
        }
        n += 1;
    }
    are_same(*last_known, *last)
}

#[inline]
const fn are_same(known: [u8; 8], letters: [u8; 8]) -> bool {
    let (known, letters) = (u64::from_le_bytes(known), u64::from_le_bytes(letters));
    // Nothing but the bit that tells capitals may differ, and that in letters alone: of what stands in names, these and `_` have the bit above it.
    let capitals = known >> 1 & 0x2020_2020_2020_2020;
    (known ^ letters) & !capitals == 0
}

impl FieldName {
    /// A name that is not known.
    pub const OTHER: Self = Self(0);
    /// Another name that begins with `x-`.
    const PRIVATE: Self = Self(1);
    /// Another name that begins with `arc-`.
    const ARC: Self = Self(2);
    /// Another name that begins with `content-`.
    const CONTENT: Self = Self(3);
    /// Another name that begins with `list-`.
    const LIST: Self = Self(4);

    pub const CONTENT_TYPE: Self = Self::named("content-type");
    pub const DATE: Self = Self::named("date");
    pub const DKIM_SIGNATURE: Self = Self::named("dkim-signature");
    pub const FROM: Self = Self::named("from");
    pub const MESSAGE_ID: Self = Self::named("message-id");
    pub const MIME_VERSION: Self = Self::named("mime-version");
    pub const RECEIVED: Self = Self::named("received");
    pub const RETURN_PATH: Self = Self::named("return-path");
    pub const SUBJECT: Self = Self::named("subject");
    pub const TO: Self = Self::named("to");

    /// The name of the table with these letters, which have to be those of one: asked while the program is built.
    pub const fn named(name: &str) -> Self {
        let found = Self::in_table(name.as_bytes(), mixed(name.as_bytes()));
        assert!(found.0 != 0, "this name is not in the table");
        found
    }

    /// What these letters are, whatever their case.
    pub fn of(name: &[u8]) -> Self {
        Self::with_number(name).0
    }

    /// The same with the number of these letters: see [`number_of`].
    #[inline]
    pub fn with_number(name: &[u8]) -> (Self, u8) {
        let mixed = mixed(name);
        let found = Self::in_table(name, mixed);
        (if found == Self::OTHER { Self::by_beginning(name) } else { found }, number(mixed))
    }

    /// Which kind of other name this is.
    #[inline]
    fn by_beginning(name: &[u8]) -> Self {
        let begins = |start: &[u8]| name.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
        match name.first() {
            Some(b'x' | b'X') if name.get(1) == Some(&b'-') => Self::PRIVATE,
            Some(b'a' | b'A' | b'c' | b'C' | b'l' | b'L') if name.len() > LONGEST_BY_BEGINNING => Self::OTHER,
            Some(b'a' | b'A') if begins(b"arc-") => Self::ARC,
            Some(b'c' | b'C') if begins(b"content-") => Self::CONTENT,
            Some(b'l' | b'L') if begins(b"list-") => Self::LIST,
            _ => Self::OTHER,
        }
    }

    #[inline]
    const fn in_table(name: &[u8], mixed: u32) -> Self {
        let mut place = place_of(mixed);
        while NUMBERS[place] != 0 {
            if is_same(NAMES[NUMBERS[place] as usize - KINDS].as_bytes(), name) {
                return Self(NUMBERS[place]);
            }
            place = (place + 1) % PLACES;
        }
        Self::OTHER
    }

    /// Whether it is a name of the table, letter by letter.
    pub const fn is_in_table(self) -> bool {
        self.0 as usize >= KINDS
    }

    /// How many numbers there are.
    pub const COUNT: usize = KINDS + NAMES.len();

    /// A number for each name of the table, and for each kind of other names.
    #[inline]
    pub const fn number(self) -> usize {
        self.0 as usize
    }

    /// Whether this is the name of a mail header field.
    pub const fn is_known(self) -> bool {
        KNOWN.has(self)
    }

    /// Whether a program gave that name to a field of its own: it begins with `x-`.
    pub const fn is_private(self) -> bool {
        PRIVATE_NAMES.has(self)
    }
}

impl FieldNames {
    /// Names of the table. One that is not there is a mistake that the compiler tells.
    pub const fn of(names: &[&str]) -> Self {
        let mut all = Self([0; 4]);
        let mut n = 0;
        while n < names.len() {
            all = all.with(Self::of_one(FieldName::named(names[n])));
            n += 1;
        }
        all
    }

    /// All names that begin so.
    pub const fn beginning(beginning: Beginning) -> Self {
        let mut all = Self::of_one(beginning.others());
        let start = beginning.letters();
        let mut n = 0;
        while n < NAMES.len() {
            if let Some((head, _)) = NAMES[n].as_bytes().split_at_checked(start.len())
                && head.eq_ignore_ascii_case(start)
            {
                all = all.with(Self::of_one(FieldName((KINDS + n) as u8)));
            }
            n += 1;
        }
        all
    }

    const fn of_one(name: FieldName) -> Self {
        let mut one = [0; 4];
        one[name.0 as usize / 64] = 1 << (name.0 % 64);
        Self(one)
    }

    /// These and the others.
    pub const fn with(self, others: Self) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, others.0);
        Self([a | e, b | f, c | g, d | h])
    }

    const fn without(self, others: Self) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, others.0);
        Self([a & !e, b & !f, c & !g, d & !h])
    }

    /// Whether a name is one of these.
    #[inline]
    pub const fn has(&self, name: FieldName) -> bool {
        self.0[(name.0 / 64) as usize] >> (name.0 % 64) & 1 == 1
    }

    /// Whether the name of that number is one of these: see [`FieldName::number`].
    pub const fn has_number(&self, number: usize) -> bool {
        self.0[number / 64] >> (number % 64) & 1 == 1
    }

    /// Whether these letters are one of these names, whatever their case.
    pub fn have(&self, name: &str) -> bool {
        self.has(FieldName::of(name.as_bytes()))
    }
}

/// The names of mail header fields that do not begin with `x-`, in lower case.
pub(crate) fn known_names() -> impl Iterator<Item = &'static str> {
    let names = NAMES.iter().enumerate().map(|(n, name)| (FieldName((KINDS + n) as u8), *name));
    names.filter(|(which, _)| which.is_known() && !which.is_private()).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_sorted_and_found() {
        assert!(NAMES.is_sorted());
        for (n, name) in NAMES.iter().enumerate() {
            let found = FieldName::of(name.to_ascii_uppercase().as_bytes());
            assert_eq!((found, found.is_in_table()), (FieldName((KINDS + n) as u8), true), "{name}");
            assert_eq!(found.is_private(), name.starts_with("x-"), "{name}");
            assert_eq!(found.is_known(), !["attachments", "sent"].contains(name), "{name}");
        }
        assert_eq!(known_names().count(), NAMES.iter().filter(|name| !name.starts_with("x-")).count() - 2);
    }

    #[test]
    fn other_names_are_told_by_their_beginning() {
        for (name, kind) in [
            ("X-Anything", FieldName::PRIVATE),
            ("x-", FieldName::PRIVATE),
            ("ARC-Foo", FieldName::ARC),
            ("Content-Foo", FieldName::CONTENT),
            ("List-Foo", FieldName::LIST),
            ("Note", FieldName::OTHER),
            ("List", FieldName::OTHER),
            ("x", FieldName::OTHER),
            ("", FieldName::OTHER),
            (&format!("List-{}", "a".repeat(99)), FieldName::OTHER),
        ] {
            assert_eq!(FieldName::of(name.as_bytes()), kind, "{name}");
        }
    }

    #[test]
    fn few_names_share_a_place() {
        let shared = NAMES.iter().filter(|name| {
            usize::from(NUMBERS[place_of(mixed(name.as_bytes()))]) != KINDS + NAMES.iter().position(|n| n == *name).unwrap()
        });
        assert!(shared.count() * 8 < NAMES.len());
    }

    #[test]
    fn a_set_has_its_names_alone() {
        let set = FieldNames::of(&["to", "cc"]).with(FieldNames::beginning(Beginning::List));
        assert!(["To", "CC", "List-Id", "List-Foo"].iter().all(|name| set.have(name)));
        assert!(!["From", "Listing", "X-To", ""].iter().any(|name| set.have(name)));
    }
}
