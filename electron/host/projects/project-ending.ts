export const projectEnding = '.trunkwright'
