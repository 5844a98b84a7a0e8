//! Making a photo small enough to be a part of a resume, before it leaves the browser.

use js_sys::Reflect;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

/// Larger files are refused unread; cameras of today make files of up to 25 MB.
const MAX_BYTES: f64 = 40e6;
/// Characters of a data URI of 150 kB.
const MAX_CHARS: usize = 200_000;
/// Longest side in pixels and quality (0 to 1), the best first. 900 pixels are 60 mm for the best printers.
const TRIES: [(f64, f64); 5] = [(900.0, 0.88), (900.0, 0.78), (900.0, 0.66), (700.0, 0.66), (500.0, 0.6)];

/// The picture in `file` as JPEG in a data URI: at most 900 pixels a side, upright, on white, and without what the
/// camera wrote beside it, such as where it was taken.
///
/// # Errors
/// A sentence that says why it cannot be had.
pub async fn shrunken_photo(file: File) -> Result<String, String> {
    let name = file.name();
    if file.size() > MAX_BYTES {
        return Err(format!("{name} is too large. Pictures of up to {} MB are accepted.", MAX_BYTES / 1e6));
    }
    let unreadable = || format!("{name} cannot be read as a picture. JPEG, PNG and WebP files are accepted.");
    let bitmap = decoded(&file).await.ok_or_else(unreadable)?;
    let mut smallest = None;
    for (side, quality) in TRIES {
        let uri =
            drawn(&bitmap, side, quality).filter(|uri| uri.starts_with("data:image/jpeg")).ok_or_else(unreadable)?;
        if uri.len() <= MAX_CHARS {
            return Ok(uri);
        }
        smallest = Some(uri);
    }
    smallest.ok_or_else(unreadable)
}

/// As browsers decode it: turned upright by what the camera says.
async fn decoded(file: &File) -> Option<ImageBitmap> {
    let bitmap = window().create_image_bitmap_with_blob(file).ok()?;
    JsFuture::from(bitmap).await.ok()?.dyn_into().ok()
}

fn drawn(bitmap: &ImageBitmap, side: f64, quality: f64) -> Option<String> {
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let scale = (side / width.max(height)).min(1.0);
    let [width, height] = [width, height].map(|length| (length * scale).round().max(1.0));
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // web-sys has no setter for this yet. A browser that does not know it draws a little coarser.
    let _ = Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into());
    context.set_fill_style_str("#ffffff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height).ok()?;
    canvas.to_data_url_with_type_and_encoder_options("image/jpeg", &JsValue::from_f64(quality)).ok()
}
