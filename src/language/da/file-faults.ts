import type * as en from '../en/file-faults.ts';

/** YAML-læserens regler på dansk; den skriver selv på engelsk. */
export const yamlRules: typeof en.yamlRules = {
  BAD_ALIAS: 'en henvisning (*navn) er forkert skrevet; tekst, der begynder med *, skal i anførselstegn',
  BAD_DQ_ESCAPE: 'tegnet efter \\ har ingen betydning; brug enkelte anførselstegn',
  BAD_INDENT: 'en parentes er ikke lukket, eller linjen er ikke indrykket som linjerne ovenfor',
  BAD_SCALAR_START: 'teksten kan ikke begynde med dette tegn; sæt den i anførselstegn',
  BLOCK_AS_IMPLICIT_KEY:
    'linjen er forkert indrykket eller har et kolon for meget; tekst med kolon skal i anførselstegn',
  BLOCK_IN_FLOW: 'inden for [ ] og { } skal alt skrives på samme måde og adskilles med komma',
  KEY_OVER_1024_CHARS: 'nøglen er alt for lang; mangler der et kolon eller et anførselstegn?',
  MISSING_CHAR: 'der mangler et tegn: kolon, komma, anførselstegn eller slutparentes',
  MULTILINE_IMPLICIT_KEY: 'der mangler et kolon eller mellemrummet efter det',
  MULTIPLE_ANCHORS: 'en værdi har to navne (&navn)',
  TAB_AS_INDENT: 'en linje kan ikke indrykkes med tabulator; brug mellemrum',
  UNEXPECTED_TOKEN: 'en tekst i anførselstegn eller en liste er allerede slut, eller dette hører ikke til her',
  BAD_DIRECTIVE: 'en linje, der begynder med %, bruges ikke her; tekst, der begynder med %, skal i anførselstegn',
};

/** Hvorfor systemet ikke lader en fil læse, og hvad der hjælper, efter dets kode. */
export const unreadable: typeof en.unreadable = {
  EACCES: ['du har ikke adgang til at læse den', 'Bed ejeren om adgang, eller kopiér den til en af dine egne mapper.'],
  EBUSY: ['et andet program har den åben', 'Luk den dér, for eksempel i Excel, og prøv igen.'],
  EIO: ['disken eller forbindelsen til den svigter', 'Prøv igen, eller kopiér filen til en anden disk.'],
  EMFILE: ['for mange filer er åbne', 'Luk andre programmer, eller få grænsen hævet (ulimit -n).'],
  ENAMETOOLONG: ['navnet er for langt', 'Kontrollér stien, eller giv filen et kortere navn.'],
  EPERM: [
    'den er åben i et andet program, eller du må ikke læse den',
    'Luk den dér, for eksempel i Excel, og prøv igen, eller bed om adgang.',
  ],
};

/** Hvorfor systemet ikke lader en fil skrive, og hvad der hjælper, efter dets kode. */
export const unwritable: typeof en.unwritable = {
  EACCES: ['du må ikke skrive der', 'Vælg en mappe, du må skrive i, eller bed om adgang.'],
  EBUSY: [
    'et andet program har den åben',
    'Luk den dér, for eksempel i Excel, og prøv igen, eller vælg et andet navn.',
  ],
  EDQUOT: ['din plads på disken er brugt op', 'Slet det, der ikke længere skal bruges, eller skriv til en anden disk.'],
  EFBIG: [
    'den ville blive større, end en fil må være her',
    'Bed om færre rækker, skriv til en anden disk, eller få grænsen hævet (ulimit -f).',
  ],
  EIO: ['disken eller forbindelsen til den svigter', 'Prøv igen, eller skriv til en anden disk.'],
  EMFILE: ['for mange filer er åbne', 'Luk andre programmer, eller få grænsen hævet (ulimit -n).'],
  ENAMETOOLONG: ['navnet er for langt', 'Vælg et kortere.'],
  ENOENT: ['mappen findes ikke', 'Kontrollér stien, eller opret mappen først.'],
  ENOSPC: ['disken er fuld', 'Skaf plads på den, eller skriv til en anden disk.'],
  ENOTDIR: ['dens mappe er en fil', 'Kontrollér stien.'],
  EPERM: [
    'den er åben i et andet program, eller du må ikke skrive der',
    'Luk den dér, for eksempel i Excel, og prøv igen, eller vælg et andet navn eller en anden mappe.',
  ],
  EROFS: ['disken kan kun læses', 'Skriv til en anden disk.'],
};
