/** YAML with its file and line kept, so that a fault can be found. For the readers of this module. */
@NullMarked
package id.lindung.law.yaml;

import org.jspecify.annotations.NullMarked;
