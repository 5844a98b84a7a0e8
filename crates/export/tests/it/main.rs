//! Every format of every sample, and of content that tries to be code, read back by parsers that others wrote.

mod formats;
mod html;
mod latex;
mod markdown;
mod support;
