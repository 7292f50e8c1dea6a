//! The network that turns a text into a direction in the space of meanings.
//!
//! A model is a name, a dimension and a file; vectors are stored beside the model's name and made again when it
//! changes. It is not a matcher: it knows nothing of needs, offers or people.

use rten::{ModelOptions, NodeId, RunOptions};
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, NdTensorView};

use super::vector::DIMENSION;
use super::wordpiece::WordPiece;

/// How many texts go through the network at once.
const BATCH: usize = 32;

/// Why a model could not be read or used.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The file is not a network that can be run here.
    #[error("the model of meanings cannot be read: {0}")]
    Load(#[from] Box<rten::LoadError>),
    /// The vocabulary lacks one of its special pieces.
    #[error("the vocabulary of the model of meanings is not complete")]
    Vocabulary,
    /// The table of occupations is not one of ours.
    #[error("the table of occupations is damaged")]
    Pivot,
    /// The table of everyday needs is not one of ours.
    #[error("the table of everyday needs is damaged")]
    Needs,
    /// The network failed while it was run.
    #[error("the model of meanings failed: {0}")]
    Run(#[from] rten::RunError),
    /// The network answered with something other than [`DIMENSION`] finite numbers a text.
    #[error("the model of meanings gave an answer of the wrong shape")]
    Answer,
}

/// A network of sentence meanings with its vocabulary.
pub struct Model {
    name: String,
    network: rten::Model,
    pieces: WordPiece,
    ids: NodeId,
    mask: NodeId,
    embedding: NodeId,
}

impl Model {
    /// The model that is part of the binary: all-MiniLM-L6-v2 with 8-bit weights.
    #[cfg(feature = "embedded-model")]
    pub fn embedded() -> Result<Model, ModelError> {
        static NETWORK: &[u8] = include_bytes!("../../../../models/minilm-l6/model.int8.onnx");
        static VOCABULARY: &str = include_str!("../../../../models/minilm-l6/vocab.txt");
        let network = options().load_static_slice(NETWORK).map_err(Box::new)?;
        Model::assemble("minilm-l6-int8", network, VOCABULARY)
    }

    /// A model from the bytes of an ONNX file (`input_ids`, `attention_mask` → `embedding`) and its vocabulary.
    pub fn load(name: &str, onnx: Vec<u8>, vocabulary: &str) -> Result<Model, ModelError> {
        let network = options().load(onnx).map_err(Box::new)?;
        Model::assemble(name, network, vocabulary)
    }

    fn assemble(name: &str, network: rten::Model, vocabulary: &str) -> Result<Model, ModelError> {
        let pieces = WordPiece::parse(vocabulary).ok_or(ModelError::Vocabulary)?;
        let ids = network.node_id("input_ids")?;
        let mask = network.node_id("attention_mask")?;
        let embedding = network.node_id("embedding")?;
        Ok(Model { name: name.to_owned(), network, pieces, ids, mask, embedding })
    }

    /// The name to store with each vector.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// One row of [`DIMENSION`] numbers and length 1 for each text, in order; all 0 for a text without a word.
    ///
    /// Only the first 256 word pieces of a text are read (about 200 words).
    pub fn embed(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, ModelError> {
        let pieces: Vec<Vec<i32>> = texts.iter().map(|text| self.pieces.pieces(text)).collect();
        // Texts of like length together, so that little is spent on filling up; blank ones not at all.
        let mut order: Vec<usize> = (0..texts.len()).filter(|i| pieces[*i].len() > 2).collect();
        order.sort_by_key(|i| pieces[*i].len());
        let mut rows = vec![vec![0.0; DIMENSION]; texts.len()];
        for batch in order.chunks(BATCH) {
            let inputs: Vec<&[i32]> = batch.iter().map(|i| pieces[*i].as_slice()).collect();
            for (i, row) in batch.iter().zip(self.run(&inputs)?) {
                rows[*i] = row;
            }
        }
        Ok(rows)
    }

    /// Runs one batch; the rows come back in the order of the inputs.
    fn run(&self, inputs: &[&[i32]]) -> Result<Vec<Vec<f32>>, ModelError> {
        let length = inputs.iter().map(|pieces| pieces.len()).max().unwrap_or(0);
        let shape = [inputs.len(), length];
        let mut ids = NdTensor::<i32, 2>::zeros(shape);
        let mut mask = NdTensor::<i32, 2>::zeros(shape);
        for (i, pieces) in inputs.iter().enumerate() {
            for (j, piece) in pieces.iter().enumerate() {
                ids[[i, j]] = *piece;
                mask[[i, j]] = 1;
            }
        }
        let given = vec![(self.ids, ids.view().into()), (self.mask, mask.view().into())];
        let [answer] = self.network.run_n(given, [self.embedding], Some(RunOptions::default()))?;
        let rows: NdTensorView<f32, 2> = (&answer).try_into().map_err(|_| ModelError::Answer)?;
        if rows.shape() != [inputs.len(), DIMENSION] || rows.iter().any(|x| !x.is_finite()) {
            return Err(ModelError::Answer);
        }
        Ok((0..inputs.len()).map(|i| rows.slice(i).iter().copied().collect()).collect())
    }
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Model").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Weights are laid out for this processor once, while loading: a lone text then takes 3 ms instead of 13.
fn options() -> ModelOptions {
    let mut options = ModelOptions::with_all_ops();
    options.prepack_weights(true);
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meaning::Vector;
    use crate::meaning::testing::MODEL;

    /// `golden/embeddings.tsv` was computed from the published 32-bit weights, by other code: text, tab, packed bytes.
    #[test]
    fn the_directions_are_those_of_the_published_network() {
        let lines: Vec<(&str, &str)> = include_str!("golden/embeddings.tsv")
            .lines()
            .map(|line| line.split_once('\t').unwrap())
            .collect();
        let texts: Vec<&str> = lines.iter().map(|(text, _)| *text).collect();
        for ((text, hex), row) in lines.iter().zip(MODEL.embed(&texts).unwrap()) {
            let bytes: Vec<u8> =
                (0..DIMENSION).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap()).collect();
            let likeness = Vector::from_bytes(&bytes).unwrap().dot(&Vector::quantize(&row).unwrap());
            assert!(likeness > 0.993, "{text}: {likeness}");
        }
    }

    #[test]
    fn a_text_means_the_same_alone_and_among_others() {
        let long = "We look for a hall with a stage. ".repeat(20);
        let texts = ["bookkeeper", "a caterer for a wedding in June", &long, "👩‍🔧 ölt 我 alles", "?"];
        let together = MODEL.embed(&texts).unwrap();
        for (text, row) in texts.iter().zip(&together) {
            let alone = MODEL.embed(&[text]).unwrap();
            let likeness = Vector::quantize(row).unwrap().dot(&Vector::quantize(&alone[0]).unwrap());
            assert!(likeness > 0.9999, "{text}: {likeness}");
            assert!((row.iter().map(|x| x * x).sum::<f32>() - 1.0).abs() < 1e-4);
        }
    }

    #[test]
    fn texts_without_a_word_say_nothing_and_huge_ones_are_cut() {
        let huge = "someone who repairs old clocks ".repeat(3_300);
        let rows = MODEL.embed(&["", " \n\t", "\u{200b}\u{feff}", &huge]).unwrap();
        assert!(rows[..3].iter().all(|row| row == &[0.0; DIMENSION]));
        assert!(Vector::quantize(&rows[3]).is_some_and(|vector| !vector.is_zero()));
        assert!(MODEL.embed(&[]).unwrap().is_empty());
    }

    #[test]
    fn a_file_that_is_no_network_is_refused_in_words() {
        let error = Model::load("none", b"not a network".to_vec(), "").unwrap_err();
        assert!(error.to_string().starts_with("the model of meanings cannot be read"));
    }
}
