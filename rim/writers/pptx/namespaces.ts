const drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Declarations for the root of a theme. */
export const themeNamespaces = drawing
/** Declarations for the root of presentation, slides, layouts, masters and notes. */
export const slideNamespaces = `${drawing} ${relations} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`
/** Declarations for the root of a chart. */
export const chartNamespaces = `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${drawing} ${relations}`
