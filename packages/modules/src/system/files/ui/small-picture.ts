// Draws an image into a small square, cut to its middle.

/** Device pixels of the square's side: sharp at 36 CSS pixels on the densest screens. */
const side = 108;

/** False where the browser cannot read the image. */
export const drawSmall = async (blob: Blob, canvas: HTMLCanvasElement): Promise<boolean> => {
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(blob);
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
  const cut = Math.min(image.width, image.height);
  [canvas.width, canvas.height] = [side, side];
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(image, (image.width - cut) / 2, (image.height - cut) / 2, cut, cut, 0, 0, side, side);
  image.close();
  return context !== null;
};
