//! Temporary: where Today's time goes.
use matching::{Index, meaning::Vector};
use std::{collections::HashMap, time::Instant};
use sha2::{Digest, Sha256};
fn hash(t: &str) -> [u8; 16] { let d = Sha256::digest(t.as_bytes()); let mut h = [0; 16]; h.copy_from_slice(&d[..16]); h }
fn main() -> anyhow::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_default();
    let today = jiff::Zoned::now().date();
    for _ in 0..5 {
        let t = Instant::now();
        let ms = |t: Instant| t.elapsed().as_secs_f64() * 1e3;
        let store = store::Store::open(store::Where::Folder(folder.clone().into()))?;
        let open = ms(t);
        store.read::<_, store::StoreError>(domain::AccountId(1), |r| {
            let t = Instant::now(); let f = r.facts_that_hold()?; let facts = ms(t); let nf = f.len();
            let t = Instant::now(); let p = r.open_promises()?; let e = r.encounters_since(today.saturating_sub(jiff::ToSpan::days(30)))?; let rest = ms(t);
            let (np, ne) = (p.len(), e.len()); drop((f, p, e));
            let t = Instant::now(); let network = r.network(today)?; let whole = ms(t);
            let t = Instant::now();
            let mut vectors: HashMap<[u8; 16], Vector> = HashMap::new();
            r.each_vector("minilm-l6-int8/pivot-2", |h, b| { if let Some(v) = Vector::from_bytes(&b) { vectors.insert(h, v); } })?;
            let vec = ms(t);
            let t = Instant::now(); let mut index = Index::of(&network, |s| vectors.get(&hash(s)).cloned()); let idx = ms(t);
            let t = Instant::now(); let needs: Vec<_> = { let mut n: Vec<_> = network.facts.values().filter(|f| f.kind == domain::FactKind::Need).collect(); n.sort_by_key(|f| (std::cmp::Reverse(f.noted_on), f.id)); n.iter().take(400).map(|f| f.id).collect() }; let sort = ms(t);
            let t = Instant::now(); index.remember_partners(&needs); let part = ms(t);
            let t = Instant::now(); let f = matching::rules::follow_up::propose(&network, today); let follow = ms(t);
            let t = Instant::now(); let q = matching::rules::promise_due::propose(&network, today); let prom = ms(t);
            let t = Instant::now(); let n = matching::rules::need_meets_offer::propose(&network, &mut index, today, None); let need = ms(t);
            let t = Instant::now(); let s = matching::suggest(&network, &mut index, today, 7); let sug = ms(t);
            println!("open {open:.1} | facts {facts:.1} ({nf}) rest {rest:.1} ({np},{ne}) | network whole {whole:.1} | vectors {vec:.1} ({}) | index {idx:.1} | sort {sort:.1} partners {part:.1} follow {follow:.1} ({}) promises {prom:.1} ({}) need-rule again {need:.1} ({}) | suggest warm {sug:.1} ({})", vectors.len(), f.len(), q.len(), n.len(), s.len());
            let t = Instant::now(); drop(network); drop(index); println!("drop {:.1}", ms(t));
            Ok(())
        })?;
    }
    Ok(())
}
