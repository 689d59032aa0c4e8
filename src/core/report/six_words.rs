//! Six words from a file's hash, so that two people on the phone can tell whether they look at the same file.
//!
//! The hash is SHA-256 over the bytes of the file; its first 66 bits, most significant first, are six numbers of 11 bits,
//! and each is the place of a word in a list of 2048. Lists of different languages have words of their own at the same
//! place, so each side may read in its language: the numbers are the same. 66 bits are no proof against somebody who makes
//! a second file with great effort; they are against a wrong file, an old one, and one that was changed on its way.

/// How many words there are.
pub const COUNT: usize = 6;

/// How many words a list has.
pub const LIST: usize = 2048;

/// Bits that one word stands for.
const BITS: usize = 11;

/// Places of the six words in a list, each below [`LIST`].
#[must_use]
pub fn places(hash: &[u8; 32]) -> [usize; COUNT] {
    let bit = |at: usize| usize::from(hash[at / 8] >> (7 - at % 8) & 1);
    std::array::from_fn(|word| (0..BITS).fold(0, |place, at| place << 1 | bit(word * BITS + at)))
}

#[cfg(test)]
mod tests {
    use super::{LIST, places};
    use proptest::prelude::*;

    #[test]
    fn the_first_bits_make_the_words() {
        assert_eq!(places(&[0; 32]), [0; 6]);
        assert_eq!(places(&[0xFF; 32]), [LIST - 1; 6]);
        let mut hash = [0; 32];
        // 00000000 001|00000 000010|00 …: one, two, and the last bit that counts.
        hash[1] = 0b0010_0000;
        hash[2] = 0b0000_1000;
        hash[8] = 0b0100_0000;
        assert_eq!(places(&hash), [1, 2, 0, 0, 0, 1]);
    }

    proptest! {
        #[test]
        fn another_beginning_has_other_words(hash in proptest::array::uniform32(0_u8..), bit in 0..66_usize) {
            let mut other = hash;
            other[bit / 8] ^= 1 << (7 - bit % 8);
            prop_assert_ne!(places(&hash), places(&other));
            prop_assert!(places(&hash).iter().all(|place| *place < LIST));
        }
    }
}
