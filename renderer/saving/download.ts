import { bundleFolder } from '../../shared/text/bundle-folder'
import type { Project } from '../../shared/plan/project'
import { writeProject } from '../../shared/project-file/write-project'

/** Hands the plan to the browser as a file: the way that is left when the host is gone. */
export function download(project: Project): void {
  const address = URL.createObjectURL(new Blob([writeProject(project)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${bundleFolder(project)}.trunkwright`
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}
