/** What the reader of YAML means by its rules; its own words are a programmer's. */
export const yamlRules = {
  BAD_ALIAS: 'a reference (*name) is written wrongly; put text that begins with * in quotation marks',
  BAD_DQ_ESCAPE: 'the character after \\ has no meaning; use single quotation marks',
  BAD_INDENT: 'a bracket is not closed, or the line is not indented like those above',
  BAD_SCALAR_START: 'text cannot begin with this character; put it in quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'the line is indented wrongly, or has a second colon; text with a colon needs quotation marks',
  BLOCK_IN_FLOW: 'within [ ] and { } everything is written in one way, with commas between',
  KEY_OVER_1024_CHARS: 'the key is far too long; is a colon or a quotation mark missing?',
  MISSING_CHAR: 'a character is missing: a colon, a comma, a quotation mark or a closing bracket',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing, or the space after it',
  MULTIPLE_ANCHORS: 'a value has two names (&name)',
  TAB_AS_INDENT: 'a tab cannot indent a line; use spaces',
  UNEXPECTED_TOKEN: 'a quotation or a list ended before this, or this does not belong here',
  BAD_DIRECTIVE: 'a line that begins with % is not for scenarios; put text that begins with % in quotation marks',
};

/** Why the system does not let a file be read, and what helps, by its code. */
export const unreadable = {
  EACCES: ['you may not read it', 'Ask whoever owns it for permission, or copy it to a folder of your own.'],
  EBUSY: ['another program has it open', 'Close it there, in Excel for instance, and try again.'],
  EIO: ['the disk or the connection to it fails', 'Try again, or copy the file to another disk.'],
  EMFILE: ['too many files are open', 'Close other programs, or have the limit raised (ulimit -n).'],
  ENAMETOOLONG: ['the name is too long', 'Check the path, or give the file a shorter name.'],
  EPERM: [
    'it is open in another program, or you may not read it',
    'Close it there, in Excel for instance, and try again; or ask for permission.',
  ],
} satisfies Readonly<Record<string, readonly [string, string]>>;

/** Why the system does not let a file be written, and what helps, by its code. */
export const unwritable = {
  EACCES: ['you may not write there', 'Choose a folder that you may write in, or ask for permission.'],
  EBUSY: [
    'another program has it open',
    'Close it there, in Excel for instance, and try again; or choose another name.',
  ],
  EDQUOT: ['your share of the disk is used up', 'Delete what is not needed any longer, or write to another disk.'],
  EFBIG: [
    'it would be larger than a file may be here',
    'Ask for fewer rows, write to another disk, or have the limit raised (ulimit -f).',
  ],
  EIO: ['the disk or the connection to it fails', 'Try again, or write to another disk.'],
  EMFILE: ['too many files are open', 'Close other programs, or have the limit raised (ulimit -n).'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter one.'],
  ENOENT: ['its folder does not exist', 'Check the path, or make the folder first.'],
  ENOSPC: ['the disk is full', 'Make room on it, or write to another disk.'],
  ENOTDIR: ['its folder is a file', 'Check the path.'],
  EPERM: [
    'it is open in another program, or you may not write there',
    'Close it there, in Excel for instance, and try again; or choose another name or folder.',
  ],
  EROFS: ['the disk can only be read', 'Write to another disk.'],
} satisfies Readonly<Record<string, readonly [string, string]>>;
