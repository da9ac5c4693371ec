/** The module that the bundle makes of the icons that are used. */

declare module "workbench:icons" {
	const icons: Record<string, string>;
	export default icons;
}
