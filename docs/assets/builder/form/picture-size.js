/** Tells how large a picture is from its first bytes, and whether its end is there, before anything decodes it. */

/** @typedef {{ width: number, height: number }} Size  In pixels. */

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_LAST = "IEND";
/** Before the content of a PNG's chunk stand its length and name; behind it, a checksum. */
const CHUNK_HEAD = 8;
const CHUNK = 12;
const JPEG_START = 0xffd8;
const JPEG_END = 0xffd9;
const JPEG_FRAMES = [0xc0, 0xc1, 0xc2];

/**
 * Returns the size of a PNG or a JPEG; nothing for other bytes, and for a picture that breaks off.
 *
 * @param {ArrayBuffer} content
 * @returns {Size | undefined}
 */
export function sizeOf(content) {
  const bytes = new DataView(content);
  try {
    return PNG.every((byte, place) => bytes.getUint8(place) === byte) ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  } catch {
    return undefined; // it ends before it says
  }
}

/** @param {DataView} bytes */
function sizeOfPng(bytes) {
  let place = PNG.length;
  while (nameAt(bytes, place) !== PNG_LAST) place += bytes.getUint32(place) + CHUNK;
  const header = PNG.length + CHUNK_HEAD;
  return { width: bytes.getUint32(header), height: bytes.getUint32(header + 4) };
}

/**
 * @param {DataView} bytes
 * @param {number} chunk
 */
function nameAt(bytes, chunk) {
  return String.fromCharCode(...[4, 5, 6, 7].map((place) => bytes.getUint8(chunk + place)));
}

/** @param {DataView} bytes */
function sizeOfJpeg(bytes) {
  if (bytes.getUint16(0) !== JPEG_START || !endsAsJpeg(bytes)) return undefined;
  let place = 2;
  for (;;) {
    while (bytes.getUint8(place + 1) === 0xff) place += 1; // a marker may be filled up
    if (bytes.getUint8(place) !== 0xff) return undefined;
    if (JPEG_FRAMES.includes(bytes.getUint8(place + 1)))
      return { width: bytes.getUint16(place + 7), height: bytes.getUint16(place + 5) };
    place += bytes.getUint16(place + 2) + 2;
  }
}

/**
 * Whether the mark of a JPEG's end is there; cameras may write more behind it.
 *
 * @param {DataView} bytes
 */
function endsAsJpeg(bytes) {
  for (let place = bytes.byteLength - 2; place > 2; place -= 1) {
    if (bytes.getUint16(place) === JPEG_END) return true;
  }
  return false;
}
