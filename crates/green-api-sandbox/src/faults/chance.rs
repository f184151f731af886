//! Chance that can be repeated.

/// Mixes a number so that close ones become far ones (splitmix64).
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// A random number that depends on these numbers alone: not on the order in which different instances come.
pub fn draw(of: &[u64]) -> u64 {
    of.iter().fold(0, |all, number| mixed(all ^ mixed(*number)))
}

/// Whether what has this probability happens.
pub fn happens(draw: u64, probability: f64) -> bool {
    // 53 bits are what a double holds exactly.
    #[allow(clippy::cast_precision_loss, reason = "the shift leaves no more than 53 bits")]
    let place = (draw >> 11) as f64 / (1_u64 << 53) as f64;
    place < probability
}

/// A number from `from` to `to`.
pub fn between(draw: u64, from: u64, to: u64) -> u64 {
    from + draw % (to.saturating_sub(from)).saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_certain_happens_and_what_is_impossible_does_not() {
        for number in 0..1000 {
            assert!(happens(draw(&[number]), 1.0));
            assert!(!happens(draw(&[number]), 0.0));
        }
        let often = (0..10_000).filter(|number| happens(draw(&[7, *number]), 0.3)).count();
        assert!((2_800..3_200).contains(&often), "{often}");
    }
}
