//! Work that is done on several processors, with results in the order of the items whichever is ready first.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// The stack of a worker: as much as a main thread has, so that what can be made there can be made here.
const STACK_BYTES: usize = 8 * 1024 * 1024;

/// The result of `work` for each item, in the order of the items. Each begins, in that order, with a call of `begin`; at
/// most `most` are in work at a time, by default as many as there are processors.
pub fn in_parallel<T: Sync, R: Send>(
    items: &[T],
    most: Option<NonZeroUsize>,
    begin: impl Fn(&T) + Sync,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let most = most.or_else(|| thread::available_parallelism().ok());
    let workers = most.map_or(1, NonZeroUsize::get).min(items.len());
    let queue = Mutex::new(items.iter().enumerate());
    let next = || {
        let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
        let (index, item) = queue.next()?;
        begin(item);
        Some((index, item))
    };
    let worker = || -> Vec<(usize, R)> {
        std::iter::from_fn(next)
            .map(|(index, item)| (index, work(item)))
            .collect()
    };
    let mut results = thread::scope(|scope| {
        // Where a thread cannot be had, the others do its work.
        let helper = |_| {
            thread::Builder::new()
                .stack_size(STACK_BYTES)
                .spawn_scoped(scope, worker)
                .ok()
        };
        let helpers: Vec<_> = (1..workers).filter_map(helper).collect();
        let mut results = worker();
        for helper in helpers {
            match helper.join() {
                Ok(found) => results.extend(found),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results
    });
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_stand_in_the_order_of_the_items() {
        let items: Vec<u64> = (0..40).collect();
        let begun = Mutex::new(Vec::new());
        let work = |item: &u64| {
            // The first items take longest, so that later ones are ready before.
            thread::sleep(std::time::Duration::from_micros(2000 - 50 * item));
            item * item
        };
        for workers in [1, 2, 7, 64] {
            begun.lock().unwrap().clear();
            let results = in_parallel(
                &items,
                NonZeroUsize::new(workers),
                |item| begun.lock().unwrap().push(*item),
                work,
            );
            assert_eq!(
                results,
                items.iter().map(|item| item * item).collect::<Vec<_>>(),
                "{workers}"
            );
            assert_eq!(*begun.lock().unwrap(), items, "{workers}");
        }
        assert_eq!(in_parallel(&[] as &[u64], None, |_| {}, work), Vec::<u64>::new());
    }
}
