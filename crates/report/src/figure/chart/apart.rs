//! Labels that would stand on each other, moved apart.

/// Labels that touch each other: how many, and the mean of where their stack would begin if each had its way.
struct Stack {
    count: u16,
    begin: f32,
}

/// The middles of labels from where their middles belong and how high they are: between `top` and `bottom`, none on another, with
/// the least sum of squares of all moves. None if they do not fit.
///
/// Taken from each what stands above it in one stack of all, the middles must not fall from one label to the next: an isotonic
/// regression, which pooling adjacent violators solves (Ayer et al., 1955).
pub fn move_apart(wanted: &[(f32, f32)], top: f32, bottom: f32) -> Option<Vec<f32>> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|&a, &b| wanted[a].0.total_cmp(&wanted[b].0));
    let mut total = 0.0;
    let mut above = vec![0.0; wanted.len()];
    for &index in &order {
        above[index] = total + wanted[index].1 / 2.0;
        total += wanted[index].1;
    }
    let last = bottom - total;
    let stacks = pooled(order.iter().map(|&index| wanted[index].0 - above[index]));
    let begins = stacks
        .iter()
        .flat_map(|stack| (0..stack.count).map(|_| stack.begin.min(last).max(top)));
    let mut middles = above;
    for (&index, begin) in order.iter().zip(begins) {
        middles[index] += begin;
    }
    (last >= top).then_some(middles)
}

fn pooled(begins: impl Iterator<Item = f32>) -> Vec<Stack> {
    let mut stacks: Vec<Stack> = Vec::new();
    for begin in begins {
        let mut stack = Stack { count: 1, begin };
        while let Some(before) = stacks.pop_if(|before| before.begin > stack.begin) {
            let (one, other) = (f32::from(before.count), f32::from(stack.count));
            stack.begin = (before.begin * one + stack.begin * other) / (one + other);
            stack.count += before.count;
        }
        stacks.push(stack);
    }
    stacks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn labels_give_way_to_both_sides() {
        let moved = |wanted: &[(f32, f32)]| move_apart(wanted, 0.0, 100.0);
        assert_eq!(moved(&[(50.0, 10.0), (50.0, 10.0)]), Some(vec![45.0, 55.0]));
        assert_eq!(moved(&[(70.0, 10.0), (20.0, 10.0)]), Some(vec![70.0, 20.0]));
        assert_eq!(moved(&[(99.0, 10.0), (98.0, 20.0)]), Some(vec![95.0, 80.0]));
        assert_eq!(moved(&[(50.0, 60.0), (50.0, 50.0)]), None);
    }

    proptest! {
        #[test]
        fn labels_never_overlap(wanted in proptest::collection::vec((0.0..100.0_f32, 1.0..30.0_f32), 0..9)) {
            let total: f32 = wanted.iter().map(|label| label.1).sum();
            let Some(middles) = move_apart(&wanted, 0.0, 100.0) else {
                prop_assert!(total > 100.0 - 1e-3);
                return Ok(());
            };
            let mut spans: Vec<_> = middles.iter().zip(&wanted).map(|(y, (_, h))| (y - h / 2.0, y + h / 2.0)).collect();
            spans.sort_by(|a, b| a.0.total_cmp(&b.0));
            prop_assert!(spans.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 1e-3), "{spans:?}");
            prop_assert!(spans.iter().all(|span| span.0 >= -1e-3 && span.1 <= 100.0 + 1e-3), "{spans:?}");
        }
    }
}
