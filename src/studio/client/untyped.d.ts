/** Styles come along with the script; nothing is taken from them. */
declare module "*.css";
