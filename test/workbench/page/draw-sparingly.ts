const PAUSE = 60;

/**
 * Has the drawing library look for something to draw some 15 times a second instead of 60: it asks for its next frame
 * by a function that browsers do not have, where somebody gives it to the page.
 */
export function drawSparingly(): void {
  Object.assign(window, {
    requestPostAnimationFrame: (draw: FrameRequestCallback) => setTimeout(() => { requestAnimationFrame(draw); }, PAUSE),
    cancelPostAnimationFrame: (id: number) => { clearTimeout(id); },
  });
}
