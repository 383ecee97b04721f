// The roles that rights are often given to together.

export const unitStaff = ['registrar', 'unit-leader'] as const
export const municipalStaff = [...unitStaff, 'coordinator'] as const
export const national = ['national-coordinator', 'national-analyst', 'revision-group'] as const
export const territorial = ['regional-adviser', 'state-administrator', 'user-organisation'] as const
export const everyStaff = [...municipalStaff, ...territorial, ...national, 'operator'] as const
