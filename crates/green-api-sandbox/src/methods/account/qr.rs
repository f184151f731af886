//! `qr`: the current QR code as a picture.

use base64::{Engine, engine::general_purpose::STANDARD};
use green_api::models::{QrResponse, QrType};
use qrcode::{Color, EcLevel, QrCode};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::{Failure, errors, texts},
};

/// Side of a module of the code, in pixels.
const MODULE: usize = 6;
/// The margin that scanners need, in modules.
const QUIET: usize = 4;

/// The code, or why there is none.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let id = call.id();
    let code = call.world.qr_code(id);
    let answer = match code.as_deref().and_then(png_base64) {
        Some(image) => QrResponse::new(QrType::QrCode, image),
        None if call.instance()?.is_unusable() => QrResponse::new(QrType::Error, equals(&errors::qr::LOGOUT_REQUIRED)),
        None => QrResponse::new(QrType::AlreadyLogged, texts::ALREADY_LOGGED),
    };
    Ok(Answer::json(&answer))
}

/// The text of a failure that is told by the value of a property.
pub fn equals(failure: &Failure) -> String {
    failure.field.and_then(|(_, value)| serde_json::from_str(value).ok()).unwrap_or_default()
}

/// A QR code as a PNG in base64; none when the text is too long for one.
pub fn png_base64(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let (modules, side) = (code.to_colors(), code.width());
    let pixels = (side + 2 * QUIET) * MODULE;
    let mut image = vec![u8::MAX; pixels * pixels];
    for (index, _) in modules.iter().enumerate().filter(|(_, color)| **color == Color::Dark) {
        let (x, y) = ((index % side + QUIET) * MODULE, (index / side + QUIET) * MODULE);
        for row in y..y + MODULE {
            image[row * pixels + x..][..MODULE].fill(0);
        }
    }
    let mut bytes = Vec::new();
    let pixels = u32::try_from(pixels).ok()?;
    let mut encoder = png::Encoder::new(&mut bytes, pixels, pixels);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().ok()?.write_image_data(&image).ok()?;
    Some(STANDARD.encode(bytes))
}
