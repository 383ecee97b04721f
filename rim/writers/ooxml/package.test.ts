import { expect, it } from 'vitest'
import { createPackage } from './package.ts'

it('refers to parts from the folder of the part that refers', () => {
  const draft = createPackage()
  draft.relate('', 'officeDocument', 'ppt/presentation.xml')
  draft.add('ppt/presentation.xml', '<p/>', 'presentation')
  draft.add('ppt/slides/slide1.xml', '<s/>', 'slide')
  expect(draft.relate('ppt/presentation.xml', 'slide', 'ppt/slides/slide1.xml')).toBe('rId1')
  expect(draft.relate('ppt/slides/slide1.xml', 'chart', 'ppt/charts/chart1.xml')).toBe('rId1')
  expect(draft.relate('ppt/slides/slide1.xml', 'slide', 'ppt/slides/slide2.xml')).toBe('rId2')
  const parts = draft.parts()
  expect([...parts.keys()].slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels'])
  expect(parts.get('_rels/.rels')).toContain('Target="ppt/presentation.xml"')
  expect(parts.get('ppt/_rels/presentation.xml.rels')).toContain('Target="slides/slide1.xml"')
  expect(parts.get('ppt/slides/_rels/slide1.xml.rels')).toContain('Target="../charts/chart1.xml"')
  expect(parts.get('ppt/slides/_rels/slide1.xml.rels')).toContain('Target="slide2.xml"')
})

it('refuses a part twice', () => {
  const draft = createPackage()
  draft.add('a.xml', '<a/>', 'slide')
  expect(() => draft.add('a.xml', '<a/>', 'slide')).toThrow('a.xml')
})
