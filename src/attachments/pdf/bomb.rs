//! Whether the streams of a file unpack to more than any honest file holds: they are unpacked here once, a piece at a time,
//! and nothing is kept, before the library unpacks them whole.

use std::io::Read;

use flate2::read::ZlibDecoder;
use memchr::memmem;

/// Bytes that all packed streams of a file may unpack to; photographs are not counted, they are packed in another way.
const MOST: u64 = 512 << 20;
/// A stream that is packed twice unpacks a millionfold.
const MOST_OF_ONE: u64 = 128 << 20;

/// Whether a file holds too much.
pub(super) fn unpacks_to_too_much(bytes: &[u8]) -> bool {
    let mut total = 0;
    for keyword in memmem::find_iter(bytes, b"stream") {
        if bytes[..keyword].ends_with(b"end") {
            continue;
        }
        let rest = &bytes[keyword + b"stream".len()..];
        let size = unpacked_size(rest.trim_ascii_start());
        total += size;
        if size > MOST_OF_ONE || total > MOST {
            return true;
        }
    }
    false
}

/// How many bytes a stream unpacks to; of one that is packed twice, the second time too.
fn unpacked_size(packed: &[u8]) -> u64 {
    if !is_zlib(packed) {
        return 0;
    }
    let mut head = [0; 2];
    let mut stream = ZlibDecoder::new(packed);
    let Ok(()) = stream.read_exact(&mut head) else { return 0 };
    let once = count(&mut stream) + 2;
    if once > MOST_OF_ONE || !is_zlib(&head) {
        return once;
    }
    count(&mut ZlibDecoder::new(ZlibDecoder::new(packed))).max(once)
}

fn is_zlib(head: &[u8]) -> bool {
    matches!(head, [first, second, ..]
        if first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)).is_multiple_of(31) && second & 0x20 == 0)
}

/// The bytes of a stream up to its end, its damage or the limit.
fn count(stream: &mut impl Read) -> u64 {
    let mut piece = vec![0; 64 << 10];
    let mut size = 0;
    while let Ok(read) = stream.read(&mut piece) {
        size += read as u64;
        if read == 0 || size > MOST_OF_ONE {
            break;
        }
    }
    size
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    fn deflate(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).expect("packed");
        encoder.finish().expect("packed")
    }

    fn stream(bytes: &[u8]) -> Vec<u8> {
        [b"1 0 obj <<>> stream\n", bytes, b"\nendstream endobj"].concat()
    }

    #[test]
    fn what_unpacks_beyond_measure_is_known_before_it_is_unpacked() {
        let zeros = deflate(&vec![0; 256 << 20]);
        assert!(zeros.len() < 1 << 20 && unpacks_to_too_much(&stream(&zeros)));
        assert!(unpacks_to_too_much(&stream(&deflate(&zeros))), "packed twice");
        assert!(!unpacks_to_too_much(&stream(&deflate(&vec![7; 1 << 20]))));
        assert!(!unpacks_to_too_much(&stream(b"BT ET")));
    }
}
