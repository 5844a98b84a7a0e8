mod properties;
mod reading;
