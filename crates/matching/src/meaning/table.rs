//! Many meanings side by side in memory, and the nearest of them to a given one.
//!
//! The rows lie one behind the other and an exact scan of them is the index: a row is added, changed or removed
//! in its place, nothing is ever rebuilt, and nothing is ever missed. It is not a store: it forgets
//! everything with the process.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::scan::{BLOCK, Queries};
use super::vector::{DIMENSION, Vector};

/// From so many products on a second thread is worth its start: about a millisecond of work.
const WORTH_TWO: usize = 50_000;

/// Vectors under keys, to be searched by likeness.
#[derive(Clone, Debug)]
pub struct Table<K> {
    rows: Vec<[i8; DIMENSION]>,
    scales: Vec<f32>,
    crowds: Vec<f32>,
    keys: Vec<K>,
    places: BTreeMap<K, usize>,
}

impl<K> Default for Table<K> {
    fn default() -> Self {
        Table {
            rows: Vec::new(),
            scales: Vec::new(),
            crowds: Vec::new(),
            keys: Vec::new(),
            places: BTreeMap::new(),
        }
    }
}

impl<K: Copy + Ord> Table<K> {
    /// A table without rows.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes room for so many more rows, so that they need not be moved while they are put in.
    pub fn reserve(&mut self, more: usize) {
        self.rows.reserve_exact(more);
        self.scales.reserve_exact(more);
        self.crowds.reserve_exact(more);
        self.keys.reserve_exact(more);
    }

    /// How many keys have a vector.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The vector under a key.
    pub fn get(&self, key: K) -> Option<Vector> {
        let place = *self.places.get(&key)?;
        Some(Vector { values: self.rows[place], scale: self.scales[place], crowd: self.crowds[place] })
    }

    /// Puts a vector under a key, in the place of the one that was there.
    pub fn insert(&mut self, key: K, vector: &Vector) {
        match self.places.get(&key) {
            Some(&place) => {
                self.rows[place] = vector.values;
                self.scales[place] = vector.scale;
                self.crowds[place] = vector.crowd;
            }
            None => {
                self.places.insert(key, self.keys.len());
                self.rows.push(vector.values);
                self.scales.push(vector.scale);
                self.crowds.push(vector.crowd);
                self.keys.push(key);
            }
        }
    }

    /// Takes the vector of a key away; says whether there was one.
    pub fn remove(&mut self, key: K) -> bool {
        let Some(place) = self.places.remove(&key) else { return false };
        self.rows.swap_remove(place);
        self.scales.swap_remove(place);
        self.crowds.swap_remove(place);
        self.keys.swap_remove(place);
        if let Some(moved) = self.keys.get(place) {
            self.places.insert(*moved, place);
        }
        true
    }

    /// The `k` keys likest to `query` with their likeness (-1 to 1), best first, equal ones by key.
    pub fn nearest(&self, query: &Vector, k: usize) -> Vec<(K, f32)> {
        self.nearest_in_one_pass(std::slice::from_ref(query), k, 0.0).pop().unwrap_or_default()
    }

    /// What [`Table::nearest`] gives for each query, in one pass over the rows.
    pub fn nearest_each(&self, queries: &[Vector], k: usize) -> Vec<Vec<(K, f32)>>
    where
        K: Send + Sync,
    {
        self.nearest_by(queries, k, 0.0)
    }

    /// For each need the `k` offers that lie nearer to it than to what everybody needs, by [`Vector::apart`].
    pub fn nearest_apart_each(&self, needs: &[Vector], k: usize) -> Vec<Vec<(K, f32)>>
    where
        K: Send + Sync,
    {
        self.nearest_by(needs, k, 1.0)
    }

    /// `crowds` of each row's crowd are taken off: none or all.
    fn nearest_by(&self, queries: &[Vector], k: usize, crowds: f32) -> Vec<Vec<(K, f32)>>
    where
        K: Send + Sync,
    {
        let found = |part: &[Vector]| self.nearest_in_one_pass(part, k, crowds);
        if queries.len() < 2 || queries.len() * self.rows.len() < WORTH_TWO {
            return found(queries);
        }
        // Each query is answered as if it were alone, so how they are shared out changes nothing.
        let (one, other) = queries.split_at(queries.len() / 2);
        std::thread::scope(|scope| {
            let beside = scope.spawn(|| found(other));
            let mut all = found(one);
            match beside.join() {
                Ok(rest) => all.extend(rest),
                Err(panic) => std::panic::resume_unwind(panic),
            }
            all
        })
    }

    fn nearest_in_one_pass(&self, queries: &[Vector], k: usize, crowds: f32) -> Vec<Vec<(K, f32)>> {
        let mut ready = Queries::of(queries);
        let mut best: Vec<Best<K>> = queries.iter().map(|_| Best::new(k)).collect();
        let rows = self.rows.chunks(BLOCK).zip(self.scales.chunks(BLOCK));
        let blocks = rows.zip(self.crowds.chunks(BLOCK).zip(self.keys.chunks(BLOCK)));
        for ((rows, scales), (off, keys)) in blocks {
            ready.products(rows, |at, products| {
                let mut scores = [f32::NEG_INFINITY; BLOCK];
                for (((score, product), scale), off) in scores.iter_mut().zip(products).zip(scales).zip(off) {
                    *score = *product as f32 * queries[at].scale * scale - crowds * off;
                }
                best[at].offer_all(&scores[..keys.len()], keys);
            });
        }
        best.into_iter().map(Best::into_sorted).collect()
    }
}

/// The best `k` seen so far.
struct Best<K> {
    k: usize,
    /// The worst of the best is on top.
    heap: BinaryHeap<Reverse<Found<K>>>,
    /// Scores below this need not be looked at.
    line: f32,
}

impl<K: Copy + Ord> Best<K> {
    fn new(k: usize) -> Self {
        Best { k, heap: BinaryHeap::new(), line: f32::NEG_INFINITY }
    }

    fn offer_all(&mut self, scores: &[f32], keys: &[K]) {
        // Counted rather than looked for, since most blocks hold nothing good enough and counting goes by the register.
        let line = self.line;
        if scores.iter().map(|score| u32::from(*score >= line)).sum::<u32>() == 0 {
            return;
        }
        for (score, key) in scores.iter().zip(keys) {
            if *score >= self.line {
                self.consider(Found { score: *score, key: *key });
            }
        }
    }

    fn consider(&mut self, found: Found<K>) {
        if self.heap.len() < self.k {
            self.heap.push(Reverse(found));
        } else if let Some(mut worst) = self.heap.peek_mut()
            && found > worst.0
        {
            *worst = Reverse(found);
        }
        if self.heap.len() == self.k {
            self.line = self.heap.peek().map_or(f32::INFINITY, |worst| worst.0.score);
        }
    }

    fn into_sorted(self) -> Vec<(K, f32)> {
        // Sorting "worst first" reversed once more is best first.
        self.heap.into_sorted_vec().into_iter().map(|Reverse(found)| (found.key, found.score)).collect()
    }
}

/// A key with its score; greater is likelier, and at the same score the smaller key.
#[derive(Clone, Copy)]
struct Found<K> {
    score: f32,
    key: K,
}

impl<K: Ord> Ord for Found<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.score.total_cmp(&other.score).then_with(|| other.key.cmp(&self.key))
    }
}

impl<K: Ord> PartialOrd for Found<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<K: Ord> PartialEq for Found<K> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl<K: Ord> Eq for Found<K> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meaning::testing::vectors;

    /// The same answer by sorting everything.
    fn by_sorting(all: &BTreeMap<u32, Vector>, query: &Vector, k: usize) -> Vec<(u32, f32)> {
        let mut found: Vec<(u32, f32)> = all.iter().map(|(key, v)| (*key, query.dot(v))).collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(k);
        found
    }

    #[test]
    fn the_scan_finds_what_sorting_everything_finds_through_inserts_changes_and_removals() {
        let pool = vectors(11, 400);
        let (mut table, mut all) = (Table::new(), BTreeMap::new());
        for step in 0..1200_u32 {
            let key = step.wrapping_mul(2_654_435_761) % 300;
            if step % 3 == 2 {
                assert_eq!(table.remove(key), all.remove(&key).is_some());
            } else {
                let vector = &pool[(step as usize * 7) % pool.len()];
                table.insert(key, vector);
                all.insert(key, vector.clone());
            }
            if step % 40 == 0 {
                let queries = &pool[step as usize % 300..][..5];
                for k in [0, 1, 10, 1000] {
                    let each = table.nearest_each(queries, k);
                    for (query, got) in queries.iter().zip(each) {
                        assert_eq!(got, by_sorting(&all, query, k));
                        assert_eq!(got, table.nearest(query, k));
                    }
                }
            }
        }
        assert_eq!(table.len(), all.len());
        assert!(all.iter().all(|(key, v)| table.get(*key).as_ref() == Some(v)));
    }

    #[test]
    fn equals_come_in_the_order_of_their_keys_however_they_were_inserted() {
        let one = &vectors(5, 1)[0];
        let mut table = Table::new();
        for key in [9, 3, 7, 1, 5] {
            table.insert(key, one);
        }
        table.remove(9);
        let keys: Vec<i32> = table.nearest(one, 3).into_iter().map(|(key, _)| key).collect();
        assert_eq!(keys, [1, 3, 5]);
    }

    #[test]
    fn many_queries_are_answered_as_each_alone() {
        let (rows, queries) = (vectors(31, 3_000), vectors(32, 41));
        let mut table = Table::new();
        for (key, row) in rows.iter().enumerate() {
            table.insert(key, row);
        }
        assert!(rows.len() * queries.len() > WORTH_TWO, "two threads are used");
        let each = table.nearest_each(&queries, 7);
        assert!(queries.iter().zip(each).all(|(query, found)| table.nearest(query, 7) == found));
    }

    #[test]
    fn an_empty_table_and_an_empty_batch_have_no_nearest() {
        let table: Table<u8> = Table::new();
        assert!(table.is_empty());
        assert!(table.nearest(&Vector::ZERO, 3).is_empty());
        assert!(table.nearest_each(&[], 3).is_empty());
    }
}
