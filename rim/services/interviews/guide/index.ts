export { beginGuide, saveGuide, useGuide, type WrittenGuide } from './guides.ts'
