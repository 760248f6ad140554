/** Links with which readers can report a problem or edit a file. */
export interface RepositoryLinks {
  /** Returns the URL of a new issue about a page. */
  readonly report: (title: string, file: string | undefined) => string;
  /** Returns the URL that opens a file in an editor. */
  readonly edit: (file: string) => string;
}

/** The branch if the URL names none. */
const usualBranch = 'main';

/**
 * Returns the links of a repository; nothing if its host is unknown.
 * @param address `repository` of `site.yml`: URL of the repository, or of the folder with `site.yml` on a branch
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
