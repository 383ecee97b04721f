export type { Figure, FigureCategory, FigureCell, FigureSeries, Paint } from './specification.ts'
