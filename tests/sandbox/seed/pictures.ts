/** Where the sandbox serves a picture of a garment, as the admin's image fields and product pages name it. */
export type Picture = (
  drawing: string,
  colour: string,
  alt: string,
) => { url: string; alt: string; width: number; height: number }

export function pictureAt(origin: string): Picture {
  return (drawing, colour, alt) => ({
    url: `${origin}/img/${drawing}/${colour}.svg`,
    alt,
    width: 800,
    height: 1000,
  })
}
