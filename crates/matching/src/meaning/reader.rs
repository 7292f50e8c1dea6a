//! Reads texts for a purpose: the one door from words to vectors for the rest of the product.
//!
//! It joins the network, the occupations and the everyday needs, so that needs and offers are always read in the same way. It keeps
//! nothing: whoever asks stores the vectors beside [`Reader::name`] and asks again when that name has changed.

use super::crowd::Crowd;
use super::model::{Model, ModelError};
use super::pivot::Pivot;
use super::vector::Vector;

/// What a text is compared for; vectors read for different purposes must not be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// Needs with offers, leads with ideal clients: who could do what for whom.
    Help,
    /// Interests with articles, notes with notes: what a text is about.
    Topic,
}

/// Turns texts into packed vectors.
#[derive(Debug)]
pub struct Reader {
    model: Model,
    pivot: Pivot,
    crowd: Crowd,
    help: String,
}

impl Reader {
    /// The reader that is part of the binary.
    #[cfg(feature = "embedded-model")]
    pub fn embedded() -> Result<Reader, ModelError> {
        Ok(Reader::new(Model::embedded()?, Pivot::embedded()?, Crowd::embedded()?, "pivot-2/needs-1"))
    }

    /// A reader of a network, and of the occupations and needs that were read by that same network.
    pub fn new(model: Model, pivot: Pivot, crowd: Crowd, name: &str) -> Reader {
        let help = format!("{}/{name}", model.name());
        Reader { model, pivot, crowd, help }
    }

    /// The name to store beside each vector read for this purpose.
    pub fn name(&self, purpose: Purpose) -> &str {
        match purpose {
            Purpose::Help => &self.help,
            Purpose::Topic => self.model.name(),
        }
    }

    /// Each text read for help and for its topic, in order; the network is run once for both.
    pub fn read_both(&self, texts: &[&str]) -> Result<(Vec<Vector>, Vec<Vector>), ModelError> {
        let mut rows = self.model.embed(texts)?;
        let pack = |row: &Vec<f32>| Vector::quantize(row).ok_or(ModelError::Answer);
        let topic = rows.iter().map(pack).collect::<Result<_, _>>()?;
        Ok((self.for_help(&mut rows)?, topic))
    }

    /// One vector for each text, in order; a text's vector does not depend on the texts beside it.
    pub fn read(&self, purpose: Purpose, texts: &[&str]) -> Result<Vec<Vector>, ModelError> {
        let mut rows = self.model.embed(texts)?;
        match purpose {
            Purpose::Help => self.for_help(&mut rows),
            Purpose::Topic => {
                rows.iter().map(|row| Vector::quantize(row).ok_or(ModelError::Answer)).collect()
            }
        }
    }

    /// Moved towards occupations, and how near each then lies to what everybody needs.
    fn for_help(&self, rows: &mut [Vec<f32>]) -> Result<Vec<Vector>, ModelError> {
        let read = rows.iter_mut().map(|row| {
            self.pivot.apply(row);
            let vector = Vector::quantize(row).ok_or(ModelError::Answer)?;
            Ok(Vector { crowd: self.crowd.of(&vector), ..vector })
        });
        read.collect()
    }
}
