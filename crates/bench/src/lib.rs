//! Measured promises.
