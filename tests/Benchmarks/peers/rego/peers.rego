# The rules as a policy of OPA and conftest.
package peers

import rego.v1

sizes := {"A": 13, "B": 4, "C": 4, "D": 7, "E": 9, "F": 5, "G": 13, "H": 2, "I": 7}

codes := {sprintf("%s-%d", [category, number]) |
	some category, size in sizes
	some number in numbers.range(1, size)
}

decided := {service.code | some service in input.services}

places[service.code] contains i if {
	some i, service in input.services
}

wanted contains service if {
	some service in input.services
	service.level != "Unnecessary"
}

deny contains sprintf("%s is unknown", [code]) if {
	some code in decided - codes
}

deny contains sprintf("%s is missing", [code]) if {
	some code in codes - decided
}

deny contains sprintf("%s is decided %d times", [code, count(indices)]) if {
	some code, indices in places
	count(indices) > 1
}

deny contains sprintf("%s is unnecessary without a reason", [service.code]) if {
	some service in input.services
	service.level == "Unnecessary"
	object.get(service, "because", "") == ""
}

deny contains sprintf("%s has no owner", [service.code]) if {
	some service in wanted
	object.get(service, "owner", "") == ""
}

deny contains sprintf("%s has nobody who provides it", [service.code]) if {
	some service in wanted
	not service.insource
	not service.outsource
}

deny contains sprintf("%s names the team %s, which is not declared", [service.code, service.insource]) if {
	some service in wanted
	not service.insource in input.teams
}

deny contains sprintf("%s names the provider %s, which is not declared", [service.code, service.outsource]) if {
	some service in wanted
	not service.outsource in input.providers
}

deny contains sprintf("%s has no score", [service.code]) if {
	some service in wanted
	not is_number(service.score)
}

deny contains sprintf("%s has a score that is not 1 to 5", [service.code]) if {
	some service in wanted
	not service.score in numbers.range(1, 5)
	is_number(service.score)
}

deny contains sprintf("%s has no target", [service.code]) if {
	some service in wanted
	not is_number(service.target)
}

deny contains sprintf("%s has a target below its score", [service.code]) if {
	some service in wanted
	service.target < service.score
}
