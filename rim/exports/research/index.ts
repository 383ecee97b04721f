export {
  type ChunkedFile,
  type ResearchExport,
  type ResearchFormat,
  researchFiles,
  researchFormats,
} from './files.ts'
export { chunkedPackage } from './package.ts'
