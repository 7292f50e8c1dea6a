//! How much memory is in use at most: an allocator that counts.
//!
//! libFuzzer's own limits see the whole process, which is the fuzzer's corpus for the most part.
#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

struct Counting;

#[global_allocator]
static COUNTING: Counting = Counting;
static USED: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: everything is left to the system's allocator; only sizes are noted.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let used = USED.fetch_add(layout.size(), Relaxed) + layout.size();
        MOST.fetch_max(used, Relaxed);
        // SAFETY: the caller's promises are passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        USED.fetch_sub(layout.size(), Relaxed);
        // SAFETY: as above.
        unsafe { System.dealloc(at, layout) }
    }
}

/// The bytes that `work` holds at most beyond what was held before, and what it returns.
pub fn of<T>(work: impl FnOnce() -> T) -> (usize, T) {
    let before = USED.load(Relaxed);
    MOST.store(before, Relaxed);
    let out = work();
    (MOST.load(Relaxed).saturating_sub(before), out)
}
