export { buildSite, type Site, type SitePage } from './build.ts'
export type {
  SiteContents,
  SiteFile,
  SitePicture,
  SiteProfile,
  SitePublication,
  SiteTable,
} from './contents.ts'
