//! Streams → a compound file with sectors of 512 bytes.

const SECTOR: usize = 512;
const END: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;

/// A compound file with these streams at its root, each of 4096 bytes or more after padding.
pub fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut next = vec![0xFFFF_FFFD, 2, END];
    let mut sectors = vec![0u8; SECTOR * 3];
    let mut directory = entry("Root Entry", 5, [FREE, FREE, 1], END, 0);
    for (place, (name, bytes)) in (1u32..).zip(streams) {
        let mut padded = bytes.to_vec();
        padded.resize(bytes.len().max(4096).next_multiple_of(SECTOR), 0);
        let start = u32::try_from(next.len()).unwrap();
        let count = padded.len() / SECTOR;
        next.extend((1..=count).map(|more| if more == count { END } else { start + u32::try_from(more).unwrap() }));
        sectors.extend_from_slice(&padded);
        let right = if place as usize == streams.len() { FREE } else { place + 1 };
        let size = u32::try_from(bytes.len().max(4096)).unwrap();
        directory.extend(entry(name, 2, [FREE, right, FREE], start, size));
    }
    directory.resize(SECTOR * 2, 0);
    sectors[SECTOR..SECTOR * 3].copy_from_slice(&directory[..SECTOR * 2]);
    next.resize(SECTOR / 4, FREE);
    let table: Vec<u8> = next.iter().flat_map(|next| next.to_le_bytes()).collect();
    sectors[..SECTOR].copy_from_slice(&table[..SECTOR]);
    [head(), sectors].concat()
}

fn head() -> Vec<u8> {
    let mut head = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    head.resize(SECTOR, 0);
    let mut put = |at: usize, bytes: &[u8]| head[at..at + bytes.len()].copy_from_slice(bytes);
    put(0x18, &[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    put(0x2C, &1u32.to_le_bytes());
    put(0x30, &1u32.to_le_bytes());
    put(0x38, &4096u32.to_le_bytes());
    put(0x3C, &END.to_le_bytes());
    put(0x44, &END.to_le_bytes());
    for place in 0..109 {
        let sector = if place == 0 { 0 } else { FREE };
        put(0x4C + place * 4, &sector.to_le_bytes());
    }
    head
}

fn entry(name: &str, kind: u8, links: [u32; 3], start: u32, size: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(entry.len() + 2).unwrap();
    entry.resize(64, 0);
    entry.extend(length.to_le_bytes());
    entry.extend([kind, 1]);
    entry.extend(links.iter().flat_map(|link| link.to_le_bytes()));
    entry.resize(0x74, 0);
    entry.extend(start.to_le_bytes());
    entry.extend(size.to_le_bytes());
    entry.resize(128, 0);
    entry
}
