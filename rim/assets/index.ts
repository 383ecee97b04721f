export { assetPath, type FontName, fontFile, fontFolder, readBytes, readJson } from './files.ts'
