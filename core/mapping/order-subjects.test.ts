import { describe, expect, it } from 'vitest'
import { orderSubject, orderSubjects } from './order-subjects.ts'
import { standardTable } from './standard-tables.ts'

describe('what an extra report can be about', () => {
  it('is made of tables that there are, each once in a subject', () => {
    for (const { code, tables } of orderSubjects) {
      expect(new Set(tables).size, code).toBe(tables.length)
      const unknown = tables.filter((id) => id !== 'index' && id !== 'services_count' && !standardTable(id))
      expect(unknown, code).toEqual([])
    }
  })

  it('has codes that the house takes, each of its own, and none that means own words', () => {
    const codes = orderSubjects.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^[a-z][a-z0-9-]{0,39}$/)
    expect(orderSubject('own')).toBeUndefined()
    expect(orderSubject('children')?.people).toBe('adults')
  })
})
