import { loadSearch, openSearch } from './open-search.ts';

const link = document.querySelector<HTMLAnchorElement>('a.search-link');
if (link && document.getElementById('Search')) loadSearch(link);
else openSearch();
