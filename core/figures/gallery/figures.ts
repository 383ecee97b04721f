import type { Figure } from '../specification.ts'
import { otherFigures } from './other-figures.ts'
import { stackedFigures } from './stacked-figures.ts'

/** The hard cases: what the drawings must manage. */
export const galleryFigures: readonly Figure[] = [...stackedFigures, ...otherFigures]
