import type { Figure } from '../specification.ts'
import { flowFigures } from './flow-figures.ts'
import { otherFigures } from './other-figures.ts'
import { stackedFigures } from './stacked-figures.ts'

/** The hard cases: what the drawings must manage. */
export const galleryFigures: readonly Figure[] = [...stackedFigures, ...otherFigures, ...flowFigures]
