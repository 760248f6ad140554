/** Where readers of a site may tell its authors of a problem, and where they may edit a file. */
export interface RepositoryLinks {
  /** Address that begins a report on a page. */
  readonly report: (title: string, file: string | undefined) => string;
  /** Address that shows a file in an editor. */
  readonly edit: (file: string) => string;
}

/** The branch that is meant where the address names none. */
const usualBranch = 'main';

/**
 * The links that a repository's host has, by its address in `site.yml`: that of the repository, or of the folder with
 * `site.yml` on a branch, as the host shows it. Nothing for hosts that are not known.
 */
export function repositoryLinks(address: string): RepositoryLinks | undefined {
  const { origin, hostname, pathname } = new URL(address);
  const isGitLab = hostname.split('.').includes('gitlab');
  if (hostname !== 'github.com' && !isGitLab) return undefined;
  const [project = '', place = ''] = pathname.replace(/\/$/, '').split(isGitLab ? '/-/tree/' : '/tree/');
  const [branch = '', ...folders] = place.split('/');
  const root = `${origin}${project.replace(/\.git$/, '')}${isGitLab ? '/-' : ''}`;
  const pathOf = (file: string) =>
    [branch || usualBranch, ...folders, ...file.split('/').map(encodeURIComponent)].join('/');
  return {
    report(title, file) {
      const names = isGitLab ? ['issue[title]', 'issue[description]'] : ['title', 'body'];
      const values = [title, ...(file === undefined ? [] : [file])];
      const query = new URLSearchParams(values.map((value, index) => [names[index] ?? '', value]));
      return `${root}/issues/new?${query.toString()}`;
    },
    edit: (file) => `${root}/edit/${pathOf(file)}`,
  };
}
