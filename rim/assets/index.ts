export { assetPath, type FontName, fontFile, fontFolder, readBytes, readJson } from './files.ts'
export { loadInstruments } from './instruments.ts'
export { loadTerritory } from './territory.ts'
