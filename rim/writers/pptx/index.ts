export { writePptx } from './write.ts'
