// Draws images into small squares, cut to their middle.

/** Device pixels of the square's side: sharp at 36 CSS pixels on the densest screens. */
const side = 108;

let previous: Promise<unknown> = Promise.resolve();

/**
 * One after the other, because each needs the whole image in memory for a moment. Nothing is drawn where there is nothing to read any
 * more, or the browser cannot read it. @returns whether it was drawn
 */
export const drawInTurn = (read: () => Promise<Blob | undefined>, canvas: HTMLCanvasElement): Promise<boolean> => {
  const drawing = previous.then(async () => {
    const blob = await read();
    return blob !== undefined && drawSmall(blob, canvas);
  });
  previous = Promise.allSettled([drawing]);
  return drawing;
};

const drawSmall = async (blob: Blob, canvas: HTMLCanvasElement): Promise<boolean> => {
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
