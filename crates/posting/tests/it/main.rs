mod annotated;
mod properties;
mod reading;
