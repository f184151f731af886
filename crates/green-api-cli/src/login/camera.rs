//! The phone's camera: reads what a QR code in a picture says.

use std::io::Cursor;

use rqrr::PreparedImage;

/// The text of the only QR code of a PNG.
pub fn scan(picture: &[u8]) -> Result<String, String> {
    let mut decoder = png::Decoder::new(Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|error| error.to_string())?;
    let size = reader.output_buffer_size().ok_or("the picture is too large")?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(|error| error.to_string())?;
    let (width, height, samples) = (frame.width as usize, frame.height as usize, frame.color_type.samples());
    // The first sample of a pixel tells dark from light in grey pictures and in black and white ones in colour.
    let mut image =
        PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * frame.line_size + x * samples]);
    match image.detect_grids().as_slice() {
        [code] => code.decode().map(|(_, text)| text).map_err(|error| error.to_string()),
        codes => Err(format!("{} codes in the picture", codes.len())),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_picture_that_is_none_is_an_error() {
        super::scan(b"no picture").unwrap_err();
    }
}
