/**
 * What a picture looks like on the page stands in style sheets, which a file of its own must carry itself: properties that
 * inner elements take over from outer ones, and what they are where nobody sets them.
 */
const TAKEN_OVER: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'paint-order': 'normal',
};

/** A picture of the page as a file of its own. */
export function svgBlob(svg: SVGSVGElement): Blob {
  return new Blob([svgText(svg)], { type: 'image/svg+xml' });
}

/** The picture with the colours in which it is seen now. */
function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = size(svg);
  inline(svg, copy);
  // Pictures of another address do not load in a file, and would tell there who opens it.
  for (const image of [...copy.querySelectorAll('image')]) image.remove();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const [x, y, w, h] = (copy.getAttribute('viewBox') ?? `0 0 ${width} ${height}`).split(/[\s,]+/);
  for (const [name, value] of Object.entries({ x, y, width: w, height: h })) ground.setAttribute(name, value ?? '0');
  ground.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** The same without links: those of the page lead nowhere from a file. */
export function plainSvg(svg: SVGSVGElement): string {
  const picture = new DOMParser().parseFromString(svgText(svg), 'image/svg+xml');
  for (const link of [...picture.querySelectorAll('a')]) link.replaceWith(...link.childNodes);
  return new XMLSerializer().serializeToString(picture.documentElement);
}

/** The same as PNG, twice as fine as on the page. */
export async function pngBlob(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = size(svg);
  const url = URL.createObjectURL(svgBlob(svg));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    // Browsers refuse larger ones.
    const scale = Math.min(2, 8000 / Math.max(width, height));
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

function size(svg: SVGSVGElement): { width: number; height: number } {
  const box = svg.viewBox.baseVal;
  if (box && box.width > 0) return { width: box.width, height: box.height };
  return svg.getBoundingClientRect();
}

function inline(from: Element, to: Element, outer: Record<string, string> = TAKEN_OVER): void {
  const style = getComputedStyle(from);
  const own: Record<string, string> = {};
  for (const [name, around] of Object.entries(outer)) {
    own[name] = style.getPropertyValue(name);
    if (own[name] !== around) to.setAttribute(name, own[name]);
  }
  to.removeAttribute('class');
  to.removeAttribute('tabindex');
  const sources = [...from.children];
  for (const [i, child] of [...to.children].entries()) {
    const source = sources[i];
    if (source) inline(source, child, own);
  }
}
