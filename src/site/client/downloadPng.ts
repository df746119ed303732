/** A chart's picture -> a PNG at twice its size, on white. */
export function offerPng(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(".chart-png")) {
    button.hidden = false;
    button.addEventListener("click", () => void downloadPng(button));
  }
}

async function downloadPng(button: HTMLButtonElement): Promise<void> {
  const figure = button.closest("figure");
  const picture = figure?.querySelector<HTMLImageElement>("img.chart-picture");
  if (picture === null || picture === undefined) return;
  const image = new Image();
  image.src = picture.src;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Number(picture.getAttribute("width")) * 2;
  canvas.height = Number(picture.getAttribute("height")) * 2;
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob === null) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${figure?.id ?? "chart"}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
